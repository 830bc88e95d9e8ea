export interface Spelling {
  readonly arabic: string
  readonly latin: readonly string[]
}

/** One name a line: Arabic, then Latin; `_` is the space inside a spelling. */
export function parseSpellings(lines: string): readonly Spelling[] {
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [arabic = '', ...latin] = line.split(' ').map((name) => name.replaceAll('_', ' '))
      return { arabic, latin }
    })
}

/**
 * Common names in Arabic with spellings that they have in Latin letters (English, French, Egyptian, Gulf), written down from
 * general knowledge for this test. The rules were mended on them: `later-spellings.ts` holds those that they were not.
 */
export const spellings = parseSpellings(`
محمد Mohammed Muhammad Mohamed Mohamad Mohammad Muhammed
أحمد Ahmad Ahmed Ahmet Achmed
محمود Mahmoud Mahmud Mahmood
حسن Hassan Hasan Hassen
حسين Hussein Husain Hussain Husayn Hossein Houcine Hussin
علي Ali Aly
عمر Omar Umar Omer
عمار Ammar Amar
يوسف Yousef Yusuf Youssef Yousuf Youcef
يحيى Yahya Yahia Yehia
ياسين Yassin Yasin Yaseen Yacine
ياسر Yasser Yasir Yaser
يعقوب Yaqoub Yacoub Yaqub Yakoub
يونس Younes Yunus Younis Yunis
إبراهيم Ibrahim Ebrahim Ibraheem Brahim
إسماعيل Ismail Ismael Esmail Ismaeel
إسحاق Ishaq Ishak Eshaq
إدريس Idris Idrees Driss
إلياس Elias Ilyas Elyas
أيمن Ayman Aiman
أيوب Ayoub Ayyub Ayub
أمين Amin Ameen Amine
أمير Amir Ameer
أنس Anas
أنور Anwar Anouar
أسامة Osama Usama Oussama Osamah
أسعد Asaad Assad Asad
أكرم Akram
أشرف Ashraf Achraf
بلال Bilal Belal
بشار Bashar Bachar Bashshar
بشير Bashir Basheer Bachir
بدر Badr Bader
باسم Basem Basim Bassem
باسل Basel Basil Bassel
بكر Bakr Baker Bakir
تامر Tamer Tamir
توفيق Tawfiq Toufik Tewfik Tawfik
ثائر Thaer Thair Tha'ir
ثامر Thamer Thamir
جابر Jaber Jabir Gaber
جاسم Jasem Jasim Jassim
جعفر Jaafar Jafar Ja'far Gaafar
جلال Jalal Galal Jalel
جمال Jamal Gamal Djamal
جميل Jamil Jameel Gamil Djamil
جمعة Jumaa Jomaa Juma Gomaa
جهاد Jihad Jehad Gihad
جواد Jawad Jouad Gawad
حاتم Hatem Hatim
حازم Hazem Hazim
حامد Hamed Hamid
حبيب Habib Habeeb
حذيفة Hudhayfa Hodhaifa Huthaifa
حسام Hossam Husam Hussam Houssam
حكيم Hakim Hakeem
حمدان Hamdan
حمدي Hamdi Hamdy
حمزة Hamza Hamzah Hamzeh
حيدر Haidar Haydar Haider Hayder
خالد Khaled Khalid Khalled
خضر Khader Khidr Khodr Khedr
خليل Khalil Khaleel
خلف Khalaf Khallaf
خميس Khamis Khamees
داود Dawood Daoud Dawud Daud
ذياب Dhiab Thiab Diab
راشد Rashed Rashid Rached
رامي Rami Ramy
رأفت Raafat Rafat Ra'fat
رشيد Rashid Rasheed Rachid
رضا Rida Reda Ridha Reza
رضوان Radwan Ridwan Redouane
رفعت Rifaat Refaat
رفيق Rafiq Rafik Rafeeq
رمضان Ramadan Ramadhan Ramazan
رياض Riyad Riad Riyadh
زايد Zayed Zaid
زكريا Zakaria Zakariya Zakarya
زهير Zuhair Zuhayr Zouheir Zoheir
زياد Ziad Ziyad Zeyad
زين Zein Zayn Zain
سالم Salem Salim
سامر Samer Samir
سامي Sami Samy
سعد Saad Sa'd Saed
سعود Saud Saoud Suod
سعيد Said Saeed Sa'id Saeid
سفيان Sufyan Sofian Soufiane Sofiane
سلطان Sultan Soltan
سلمان Salman
سليم Salim Saleem Selim
سليمان Suleiman Sulaiman Sulayman Soliman Slimane
سمير Samir Sameer
سهيل Suhail Suhayl Souheil
سيف Saif Sayf Seif
شادي Shadi Chadi Shady
شاكر Shaker Shakir Chaker
شريف Sharif Cherif Sherif Shareef
شعبان Shaaban Shaban Chaabane
شوقي Shawqi Chawki Shawky
شيخ Sheikh Shaykh Cheikh Shaikh
صابر Saber Sabir
صالح Saleh Salih Salah
صباح Sabah
صدام Saddam Sadam
صلاح Salah Salaah
ضياء Diaa Dhiya Diya
طارق Tareq Tariq Tarek Tarik
طاهر Taher Tahir Tahar
طلال Talal
طه Taha Taaha
عادل Adel Adil
عامر Amer Amir
عباس Abbas Abas
عبد_الله Abdullah Abdallah Abd_Allah Abdulla
عبد_الرحمن Abdulrahman Abdul_Rahman Abd_al-Rahman Abderrahmane Abdurrahman Abdel_Rahman
عبد_الرحيم Abdulrahim Abdul_Rahim Abderrahim Abd_al-Rahim
عبد_العزيز Abdulaziz Abdul_Aziz Abdelaziz Abd_al-Aziz
عبد_القادر Abdulqader Abdelkader Abd_al-Qadir Abdul_Qadir
عبد_الكريم Abdulkarim Abdelkrim Abdul_Kareem Abd_al-Karim
عبد_اللطيف Abdullatif Abdul_Latif Abdellatif Abd_al-Latif
عبد_الحميد Abdulhamid Abdelhamid Abdul_Hameed
عبد_السلام Abdulsalam Abdessalam Abd_al-Salam Abdul_Salam
عبد_الناصر Abdulnasser Abdel_Nasser Abdennasser
عبد_المجيد Abdulmajeed Abdelmajid Abd_al-Majid
عبد_الهادي Abdulhadi Abdel_Hadi Abd_al-Hadi
عبد_الغني Abdulghani Abdelghani Abdul_Ghani
عبد_الوهاب Abdulwahab Abdelwahab Abd_al-Wahhab
عبيدة Obaida Ubaida Obeida
عثمان Othman Uthman Osman Usman
عدنان Adnan
عدي Uday Oday Odai
عز_الدين Izz_al-Din Ezzeddine Izzeddin Izz_ad-Din
عزيز Aziz Azeez
عصام Issam Essam Isam
عطا Ata Atta
علاء Alaa Ala
علوان Alwan Elwan
عماد Imad Emad
عمران Imran Omran Emran
عمرو Amr Amro
عيسى Issa Isa Eissa
غازي Ghazi Gazi
غسان Ghassan Ghasan
غيث Ghaith Ghayth
فادي Fadi Fady
فارس Fares Faris
فاروق Farouk Farooq Faruq
فؤاد Fouad Fuad Foad
فايز Fayez Faiz Fayiz
فتحي Fathi Fathy
فراس Firas Feras
فرج Faraj Farag
فريد Farid Fareed
فهد Fahd Fahad
فواز Fawaz Fawwaz
فوزي Fawzi Fawzy Faouzi
فيصل Faisal Faysal Feisal
قاسم Qasem Qasim Kassem Kasim
قصي Qusay Qusai Kusay
قيس Qais Qays Kais
كاظم Kazem Kadhim Kazim
كامل Kamel Kamil
كريم Karim Kareem
كمال Kamal Kemal
لؤي Louay Luay Loai
ليث Laith Layth
مازن Mazen Mazin
ماجد Majed Majid Maged
مالك Malek Malik
ماهر Maher Mahir
مجدي Majdi Magdy
محسن Mohsen Muhsin
مختار Mukhtar Mokhtar Moukhtar
مراد Murad Mourad
مروان Marwan Marouan Merouane
مسعود Masoud Massoud Mas'ud
مصطفى Mustafa Mostafa Moustafa Mustapha
مصعب Musab Mus'ab Mosab
معاذ Muath Moaz Muadh
معتز Mutaz Moataz Mu'tazz
منذر Munther Mundhir Monzer
منصور Mansour Mansur Mansoor
منير Munir Mounir Muneer
مهدي Mahdi Mehdi Mahdy
مهند Muhannad Mohanad Mohannad
موسى Mousa Musa Moussa
مؤيد Muayad Moayad Mu'ayyad
ناجي Naji Nagy
نادر Nader Nadir
ناصر Nasser Nasir Naser Nacer
نبيل Nabil Nabeel
نجيب Najib Najeeb Naguib
نزار Nizar Nezar
نضال Nidal Nedal
نصر_الله Nasrallah Nasr_Allah
نعيم Naim Naeem Na'im
نور Nour Noor Nur
نور_الدين Noureddine Nour_al-Din Nur_ad-Din Nooruddin
صلاح_الدين Salah_al-Din Salaheddine Salah_ad-Din Salahuddin
هادي Hadi Hady
هاشم Hashem Hashim Hachem
هاني Hani Hany
هشام Hisham Hesham Hicham
هيثم Haitham Haytham Haithem
وائل Wael Wail Ouael
وسام Wissam Wisam Ouissam
وسيم Wasim Waseem Ouassim
وليد Walid Waleed Oualid
فاطمة Fatima Fatimah Fatma Fatmeh
عائشة Aisha Aicha Aysha Ayesha
خديجة Khadija Khadijah Khadeeja Khadidja
زينب Zainab Zeinab Zaynab Zineb
مريم Maryam Mariam Meryem Miriam
آمنة Amina Amna Aminah
أمل Amal Amel
أسماء Asma Asmaa
إيمان Iman Eman Imane
إلهام Ilham Elham
بتول Batoul Batool
جميلة Jamila Jameela Djamila Gamila
حنان Hanan Hanane
حليمة Halima Haleema
دعاء Duaa Doaa Du'a
رانيا Rania Raniya
رحمة Rahma Rahmah
رنا Rana
ريم Reem Rim
زهرة Zahra Zohra Zahrah
سارة Sara Sarah
سعاد Suad Souad Soad
سلمى Salma Selma
سميرة Samira Sameera
سناء Sanaa Sana
شيماء Shaimaa Shayma Chaima
صفاء Safaa Safa
عبير Abeer Abir
غادة Ghada Ghadah
فرح Farah
لمياء Lamia Lamya
لينا Lina Leena
ليلى Layla Laila Leila Leyla
منى Mona Muna Mouna
نادية Nadia Nadiya
نجلاء Najla Naglaa
نهى Nuha Noha
نورة Noura Nora Nourah
هبة Hiba Heba Hibah
هدى Huda Hoda Houda
هناء Hanaa Hana
وفاء Wafa Wafaa Ouafa
ياسمين Yasmin Yasmine Yasmeen
الأسد al-Assad Al-Asad el-Assad
الحسيني al-Husseini Al_Husayni el-Husseini
الخطيب al-Khatib Al_Khateeb El-Khatib
الشامي al-Shami ash-Shami El_Shami
العلي al-Ali Al_Ali el-Ali
المصري al-Masri Al_Masry el-Masri
النجار al-Najjar an-Najjar El-Naggar
الزعبي al-Zoubi Al_Zoabi az-Zoubi
الحمصي al-Homsi Al_Hamsi
حداد Haddad Hadad
قباني Qabbani Kabbani
خوري Khoury Khouri Khuri
بيطار Bitar Baytar
درويش Darwish Darwich Derwish
عساف Assaf Asaf
مرعي Merhi Marei Mar'i
أبو_بكر Abu_Bakr Abubakr Abou_Baker
ابن_سينا Ibn_Sina
جبران Jubran Gibran Jibran
شحادة Shehadeh Shahada Chehade
زيدان Zidan Zaidan Zidane Zeidan
عرفات Arafat
قذافي Qadhafi Gaddafi Kadhafi
بغدادي Baghdadi
تكريتي Tikriti Takriti
موصلي Mosli Mawsili
`)
