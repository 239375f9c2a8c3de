/**
 * Names of people known to have held high office of a state in the years that online papers cover, each with that state.
 * Facts: heads of state and government, ministers of defence and foreign affairs, and chiefs of the forces, as governments' own pages
 * name them. A name alone never makes an official: it tells the state of one whom the text describes but leaves without a country.
 */

const ROWS: [country: string, names: string][] = [
  [
    'AE',
    'Mohamed bin Zayed|Hamdan bin Mohammed|Mohammed bin Rashid|Abdullah bin Zayed|Mohammed Ahmed Al Bowardi|Hamad Mohammed Al Rumaithi|Issa Saif Al Mazrouei',
  ],
  [
    'AF',
    'Ashraf Ghani|Hamid Karzai|Asadullah Khalid|Bismillah Khan Mohammadi|Hanif Atmar|Amir Khan Muttaqi|Yasin Zia|Hamdullah Mohib',
  ],
  ['AL', 'Edi Rama|Niko Peleshi|Olta Xhaçka|Mimi Kodheli|Pirro Vengu|Arben Kingji'],
  [
    'AM',
    'Nikol Pashinyan|Suren Papikyan|Davit Tonoyan|Vigen Sargsyan|Seyran Ohanyan|Edvard Asryan|Onik Gasparyan|Arshak Karapetyan|Serzh Sargsyan',
  ],
  ['AR', 'Javier Milei|Luis Petri|Jorge Taiana|Agustín Rossi|Oscar Aguad'],
  ['AT', 'Klaudia Tanner|Hans Peter Doskozil|Alexander Schallenberg'],
  [
    'AU',
    'Richard Marles|Marise Payne|Peter Dutton|Linda Reynolds|Christopher Pyne|Penny Wong|Anthony Albanese|Scott Morrison|Malcolm Turnbull|Angus Campbell|David Johnston|Stephen Smith|Kevin Andrews|Pat Conroy|Tony Abbott|Julie Bishop',
  ],
  [
    'AZ',
    'Ilham Aliyev|Zakir Hasanov|Karim Valiyev|Jeyhun Bayramov|Elmar Mammadyarov|Najmaddin Sadikov|Ramiz Tahirov|Safar Abiyev',
  ],
  ['BA', 'Zukan Helez|Sifet Podžić|Marina Pendeš|Zekerijah Osmić'],
  [
    'BD',
    'Sheikh Hasina|Muhammad Yunus|Aziz Ahmed|Waker-uz-Zaman|Shafiuddin Ahmed|Abu Belal Muhammad Shafiul Huq|Tarique Ahmed Siddique|Shaheen Iqbal|Nazmul Hassan|Waker Uz Zaman|Iqbal Karim Bhuiyan',
  ],
  [
    'BE',
    'Theo Francken|Ludivine Dedonder|Steven Vandeput|Didier Reynders|Philippe Goffin|Michel Hofman|Frederik Vansina',
  ],
  [
    'BG',
    'Atanas Zapryanov|Todor Tagarev|Krasimir Karakachanov|Nikolay Nenchev|Rumen Radev|Boyko Borissov|Dragomir Zakov|Emil Eftimov|Angel Naydenov|Stefan Yanev',
  ],
  ['BH', 'Hamad bin Isa|Salman bin Hamad|Khalifa bin Ahmed|Abdullah bin Hassan Al Nuaimi|Theyab bin Saqr Al Nuaimi'],
  ['BN', 'Hassanal Bolkiah|Halbi bin Mohd Yussof|Muhammad Haszaimi|Hamzah Sahat|Aminan bin Pengiran Mahmud'],
  [
    'BR',
    'Luiz Inácio Lula|Jair Bolsonaro|José Múcio|Raul Jungmann|Fernando Azevedo|Celso Amorim|Braga Netto|Dilma Rousseff',
  ],
  [
    'BY',
    'Alexander Lukashenko|Aleksandr Lukashenko|Viktor Khrenin|Andrei Ravkov|Viktor Gulevich|Yury Zhadobin|Pavel Muraveiko',
  ],
  [
    'CA',
    'Bill Blair|Anita Anand|Harjit Sajjan|David McGuinty|Jonathan Vance|Wayne Eyre|Jennie Carignan|Justin Trudeau|Mark Carney|Peter MacKay|Rob Nicholson|Jason Kenney|Mélanie Joly',
  ],
  ['CH', 'Viola Amherd|Guy Parmelin|Ueli Maurer|Thomas Süssli|Martin Pfister'],
  ['CL', 'Maya Fernández|Alberto Espina|José Antonio Gómez|Mario Desbordes|Gabriel Boric'],
  [
    'CN',
    'Xi Jinping|Li Keqiang|Li Qiang|Wang Yi|Wei Fenghe|Li Shangfu|Dong Jun|Chang Wanquan|Liang Guanglie|Zhang Youxia|He Weidong|Xu Qiliang|Fan Changlong|Li Zuocheng|Fang Fenghui|Liu Zhenli|Miao Hua|Qin Gang|Wu Qian|Sun Jianguo|Qi Jianguo|Ma Xiaotian|Han Weiguo|Li Qiaoming|Jing Jianfeng|Hu Zhongming|Chang Dingqiu',
  ],
  ['CO', 'Gustavo Petro|Iván Velásquez|Diego Molano|Luis Carlos Villegas|Juan Carlos Pinzón|Pedro Sánchez Suárez'],
  [
    'CY',
    'Nikos Christodoulides|Vasilis Palmas|Charalambos Petrides|Savvas Angelides|Michalis Giorgallas|Nicos Anastasiades|Fotis Fotiou|Christoforos Fokaides',
  ],
  [
    'CZ',
    'Jana Černochová|Lubomír Metnar|Martin Stropnický|Karel Řehka|Aleš Opata|Karla Šlechtová|Petr Pavel|Josef Bečvář',
  ],
  [
    'DE',
    'Boris Pistorius|Christine Lambrecht|Annegret Kramp-Karrenbauer|Ursula von der Leyen|Thomas de Maizière|Eberhard Zorn|Carsten Breuer|Olaf Scholz|Angela Merkel|Friedrich Merz|Annalena Baerbock|Heiko Maas|Volker Wieker|Siemtje Möller',
  ],
  [
    'DK',
    'Troels Lund Poulsen|Trine Bramsen|Jakob Ellemann-Jensen|Claus Hjort Frederiksen|Morten Bødskov|Mette Frederiksen|Peter Christensen|Flemming Lentfer|Michael Hyldgaard',
  ],
  ['DZ', 'Said Chanegriha|Saïd Chengriha|Abdelmadjid Tebboune|Ahmed Gaid Salah|Abdelaziz Bouteflika'],
  [
    'EE',
    'Hanno Pevkur|Kalle Laanet|Jüri Luik|Kaja Kallas|Margus Tsahkna|Sven Mikser|Martin Herem|Riho Terras|Andrus Merilo|Urmas Reinsalu|Hannes Hanso',
  ],
  [
    'EG',
    'Abdel Fattah al-Sisi|Abdel Fattah El-Sisi|Mohamed Zaki|Abdel Mageed Saqr|Sedki Sobhy|Mohamed Farid|Osama Askar|Mahmoud Hegazy|Sameh Shoukry|Badr Abdelatty',
  ],
  [
    'ES',
    'Margarita Robles|María Dolores de Cospedal|Pedro Morenés|Pedro Sánchez|José Manuel Albares|Teodoro López Calderón',
  ],
  [
    'ET',
    'Abiy Ahmed|Aisha Mohammed|Abraham Belay|Birhanu Jula|Berhanu Jula|Adem Mohammed|Siraj Fegessa|Lemma Megersa|Kenea Yadeta|Hailemariam Desalegn|Samora Yunis',
  ],
  [
    'FI',
    'Antti Häkkänen|Antti Kaikkonen|Jussi Niinistö|Mikko Savola|Carl Haglund|Sauli Niinistö|Alexander Stubb|Timo Kivinen|Janne Jaakkola|Jarmo Lindberg|Sanna Marin',
  ],
  ['FJ', 'Sitiveni Rabuka|Pio Tikoduadua|Inia Seruiratu|Jone Kalouniwai|Frank Bainimarama|Viliame Naupoto'],
  [
    'FR',
    'Emmanuel Macron|Sébastien Lecornu|Florence Parly|Jean-Yves Le Drian|Sylvie Goulard|Thierry Burkhard|François Lecointre|Pierre de Villiers|Fabien Mandon|Catherine Vautrin|François Hollande|Pierre Vandier|Pierre Schill',
  ],
  [
    'GB',
    'Ben Wallace|John Healey|Grant Shapps|Penny Mordaunt|Gavin Williamson|Michael Fallon|Philip Hammond|Nick Carter|Tony Radakin|Keir Starmer|Rishi Sunak|Boris Johnson|Theresa May|David Cameron|David Lammy|Liz Truss|Liam Fox|Rich Knighton|James Heappey|Patrick Sanders|Mark Carleton-Smith|Stuart Peach|Nicholas Houghton|Luke Pollard|Al Carns|Vernon Coaker',
  ],
  [
    'GE',
    'Juansher Burchuladze|Irakli Garibashvili|Levan Izoria|Irakli Chikovani|Tinatin Khidasheli|Giorgi Matiashvili|Irakli Kobakhidze|Tina Khidasheli|Mindia Janelidze|Vladimer Chachibaia|Irakli Alasania',
  ],
  [
    'GH',
    'Dominic Nitiwul|Nana Akufo-Addo|John Mahama|Edward Omane Boamah|Obed Akwa|Seth Amoama|Thomas Oppong-Peprah|William Agyapong',
  ],
  [
    'GR',
    'Nikos Dendias|Nikolaos Panagiotopoulos|Nikos Panagiotopoulos|Panos Kammenos|Kyriakos Mitsotakis|Alexis Tsipras|Konstantinos Floros|Evangelos Apostolakis|Dimitrios Choupis|Evangelos Avramopoulos',
  ],
  [
    'HR',
    'Ivan Anušić|Mario Banožić|Damir Krstičević|Andrej Plenković|Ante Kotromanović|Zoran Milanović|Josip Buljević|Robert Hranj|Mirko Šundov|Tihomir Kundid',
  ],
  [
    'HU',
    'Kristóf Szalay-Bobrovniczky|Tibor Benkő|István Simicskó|Viktor Orbán|Csaba Hende|Péter Szijjártó|Romulusz Ruszin-Szendi|Gábor Böröndi',
  ],
  [
    'ID',
    'Prabowo Subianto|Joko Widodo|Ryamizard Ryacudu|Sjafrie Sjamsoeddin|Purnomo Yusgiantoro|Hadi Tjahjanto|Andika Perkasa|Yudo Margono|Agus Subiyanto|Gatot Nurmantyo|Retno Marsudi|Moeldoko|Sugiono|Dudung Abdurachman|Maruli Simanjuntak',
  ],
  [
    'IL',
    'Benny Gantz|Yoav Gallant|Avigdor Liberman|Avigdor Lieberman|Moshe Yaalon|Moshe Ya’alon|Ehud Barak|Israel Katz|Benjamin Netanyahu|Naftali Bennett|Yair Lapid|Aviv Kochavi|Herzi Halevi|Eyal Zamir|Gadi Eisenkot|Isaac Herzog|Gideon Saar|Amir Baram',
  ],
  [
    'IN',
    'Rajnath Singh|Nirmala Sitharaman|Manohar Parrikar|Arun Jaitley|A K Antony|AK Antony|Narendra Modi|Subrahmanyam Jaishankar|S Jaishankar|Sushma Swaraj|Ajit Doval|Bipin Rawat|Anil Chauhan|Manoj Pande|Upendra Dwivedi|Manoj Mukund Naravane|MM Naravane|Karambir Singh|R Hari Kumar|Dinesh K Tripathi|Dinesh Tripathi|VR Chaudhari|RKS Bhadauria|AP Singh|Amar Preet Singh|Birender Singh Dhanoa|BS Dhanoa|Sunil Lanba|Dalbir Singh|Ajay Kumar|Giridhar Aramane|Rajesh Kumar Singh|Vikram Misri|Harsh Shringla|Vinay Kwatra|Ajay Bhatt|Shripad Naik|Sanjay Seth|Subhash Bhamre|Sanjay Mitra|Droupadi Murmu|Ram Nath Kovind|Manmohan Singh|RK Mathur|G Mohan Kumar',
  ],
  [
    'IQ',
    'Thabet al-Abbasi|Thabet Al-Abbasi|Juma Inad|Jumaa Inad|Khaled al-Obaidi|Irfan al-Hayali|Najah al-Shammari|Mohammed Shia al-Sudani|Mustafa al-Kadhimi|Haider al-Abadi|Othman al-Ghanmi|Abdel Emir Yarallah|Abdul Amir Rashid Yarallah|Adel Abdul Mahdi',
  ],
  [
    'IR',
    'Hassan Rouhani|Ebrahim Raisi|Masoud Pezeshkian|Ali Khamenei|Mohammad Bagheri|Mohammad Baqeri|Amir Hatami|Hossein Dehghan|Aziz Nasirzadeh|Mohammad Reza Ashtiani|Mohammad-Reza Ashtiani|Hossein Salami|Qasem Soleimani|Abbas Araghchi|Mohammad Javad Zarif|Ali Shamkhani|Hossein Amir-Abdollahian|Abdolrahim Mousavi|Abdolrahim Mousavi|Hassan Firouzabadi|Mohammad Ali Jafari|Shahram Irani|Kiomars Heidari|Ali Larijani|Ahmad Vahidi',
  ],
  [
    'IT',
    'Guido Crosetto|Lorenzo Guerini|Elisabetta Trenta|Roberta Pinotti|Giorgia Meloni|Giuseppe Cavo Dragone|Enzo Vecciarelli|Luciano Portolano|Claudio Graziano|Antonio Tajani|Mario Mauro|Mario Draghi',
  ],
  ['JO', 'Yousef Huneiti|Yousef Hneiti|Mahmoud Freihat|Mashal Al-Zaben|Ayman Safadi'],
  [
    'JP',
    'Shinzo Abe|Fumio Kishida|Yoshihide Suga|Shigeru Ishiba|Minoru Kihara|Gen Nakatani|Nobuo Kishi|Taro Kono|Takeshi Iwaya|Itsunori Onodera|Tomomi Inada|Yasukazu Hamada|Shinjiro Koizumi|Sanae Takaichi|Koji Yamazaki|Yoshihide Yoshida|Katsutoshi Kawano|Toshimi Kitazawa',
  ],
  [
    'KE',
    'Aden Duale|Eugene Wamalwa|Monica Juma|Raychelle Omamo|William Ruto|Uhuru Kenyatta|Soipan Tuya|Robert Kibochi|Samson Mwathethe|Charles Kahariri|Francis Ogolla|Roselinda Soipan Tuya',
  ],
  [
    'KG',
    'Sadyr Japarov|Sadyr Zhaparov|Baktybek Bekbolotov|Ruslan Mukambetov|Sooronbai Jeenbekov|Kamchybek Tashiev|Taalaibek Omuraliev|Rasul Duishenaliev',
  ],
  ['KH', 'Hun Sen|Hun Manet|Tea Banh|Tea Seiha|Vong Pisen|Mao Sophan'],
  [
    'KR',
    'Moon Jae-in|Yoon Suk-yeol|Yoon Suk Yeol|Park Geun-hye|Lee Jae-myung|Lee Jae Myung|Shin Won-sik|Shin Wonsik|Lee Jong-sup|Lee Jong-Sup|Suh Wook|Jeong Kyeong-doo|Song Young-moo|Han Min-koo|Han Min-goo|Kim Kwan-jin|Kim Yong-hyun|Kim Yong Hyun|Ahn Gyu-back|Won In-choul|Kim Seung-kyum|Kim Myung-soo|Park Han-ki|Jeong Kyeongdoo|Cho Tae-yul|Chung Eui-yong|Seok Jong-gun',
  ],
  ['KP', 'Kim Jong Un|Kim Jong-un|Kang Sun Nam|No Kwang Chol|Pak Jong Chon|Hyon Yong Chol|Ri Yong Gil'],
  [
    'KW',
    'Khaled Jarrah Al-Sabah|Nasser Sabah Al-Ahmad|Hamad Jaber Al-Ali|Talal Khaled Al-Ahmad|Fahad Yusuf Saud Al-Sabah|Abdullah Ali Al-Sabah|Mohammad Khaled Al-Khudher|Khaled Saleh Al-Sabah|Bander Al-Muzain|Abdullah Mishal Al-Sabah|Khaled Al-Hamad Al-Sabah|Khaled Al-Jarrah Al-Sabah',
  ],
  [
    'KZ',
    'Kassym-Jomart Tokayev|Nursultan Nazarbayev|Ruslan Zhaksylykov|Nurlan Yermekbayev|Murat Bektanov|Saken Zhasuzakov|Imangali Tasmagambetov|Dauren Kosanov',
  ],
  [
    'LA',
    'Chansamone Chanyalath|Khamlieng Outhakaisone|Khamliang Outhakaysone|Sengnuan Xayalath|Thongloun Sisoulith|Suvon Luongbunmi',
  ],
  [
    'LB',
    'Joseph Aoun|Michel Aoun|Michel Menassa|Maurice Sleem|Elias Bou Saab|Najib Mikati|Saad Hariri|Rodolphe Haykal|Jean Kahwaji|Samir Mokbel|Yaacoub Sarraf|Zeina Akar|Nawaf Salam',
  ],
  [
    'LK',
    'Gotabaya Rajapaksa|Mahinda Rajapaksa|Maithripala Sirisena|Ranil Wickremesinghe|Anura Kumara Dissanayake|Kamal Gunaratne|Shavendra Silva|Vikum Liyanage|Nishantha Ulugetenne|Priyantha Perera|Sudarshana Pathirana|Lasantha Rodrigo|Mahesh Senanayake|Sampath Thuyacontha|Ravindra Wijegunaratne|Kanchana Banagoda|Ruwan Wijewardene|Karunasena Hettiarachchi|Crishanthe De Silva|Udeni Rajapaksa|Aruna Jayasekara|Pramitha Bandara Tennakoon|Hemasiri Fernando',
  ],
  [
    'LT',
    'Arvydas Anušauskas|Laurynas Kasčiūnas|Dovilė Šakalienė|Raimundas Karoblis|Juozas Olekas|Gitanas Nausėda|Valdemaras Rupšys|Raimundas Vaikšnoras|Dalia Grybauskaitė|Robertas Kaunas',
  ],
  [
    'LV',
    'Andris Sprūds|Artis Pabriks|Ināra Mūrniece|Raimonds Bergmanis|Leonīds Kalniņš|Kaspars Pudāns|Raimonds Vējonis',
  ],
  ['LY', 'Khalifa Haftar|Abdul Hamid Dbeibah|Fayez al-Sarraj|Mohammed al-Haddad|Mohamed al-Haddad|Saddam Haftar'],
  ['MA', 'Abdellatif Loudiyi|Belkhir El Farouk|Mohammed Berrid|Nasser Bourita|Abdelfattah Louarak'],
  ['MD', 'Anatolie Nosatii|Anatolie Nosatîi|Maia Sandu|Victor Gaiciuc|Eugen Sturza|Anatol Șalaru|Igor Dodon'],
  [
    'ME',
    'Dragan Krapović|Raško Konjević|Olivera Injac|Predrag Bošković|Milica Pejanović-Đurišić|Milica Pejanović Đurišić|Filip Adžić|Milo Đukanović',
  ],
  [
    'MK',
    'Slavjanka Petrovska|Radmila Šekerinska|Radmila Shekerinska|Vlado Misajlovski|Vasko Gjurchinovski|Zoran Zaev|Zoran Jolevski',
  ],
  ['MM', 'Min Aung Hlaing|Aung San Suu Kyi|Sein Win|Mya Tun Oo|Tin Aung San|Soe Win|Maung Maung Aye'],
  [
    'MN',
    'Saikhanbayar Gursed|Gursed Saikhanbayar|Battulga Khaltmaa|Khurelsukh Ukhnaa|Ukhnaagiin Khurelsukh|Sandag Byambatsogt|Nyamaa Enkhbold|Badmaanyambuugiin Bat-Erdene',
  ],
  [
    'MV',
    'Ibrahim Mohamed Solih|Mohamed Muizzu|Mariya Ahmed Didi|Mariya Didi|Ghassan Maumoon|Mohamed Ghassan Maumoon|Abdulla Shamaal|Abdul Raheem Abdul Latheef|Ibrahim Hilmy|Ahmed Shiyam|Abdulla Yameen',
  ],
  [
    'MX',
    'Luis Cresencio Sandoval|Salvador Cienfuegos|Claudia Sheinbaum|José Rafael Ojeda|Ricardo Trevilla|Raymundo Pedro Morales',
  ],
  [
    'MY',
    'Hishammuddin Hussein|Hishamuddin Hussein|Mohamad Sabu|Ismail Sabri Yaakob|Mohamad Hasan|Mohamed Khaled Nordin|Anwar Ibrahim|Mahathir Mohamad|Najib Razak|Ahmad Zahid Hamidi|Affendi Buang|Zulkifeli Mohd Zin|Zulkifli Zainal Abidin|Mohammad Ab Rahman|Muhyiddin Yassin|Mohd Nizam Jaffar|Khaled Nordin',
  ],
  [
    'NG',
    'Muhammadu Buhari|Bola Tinubu|Bola Ahmed Tinubu|Badaru Abubakar|Mohammed Badaru Abubakar|Bashir Magashi|Mansur Dan-Ali|Christopher Musa|Lucky Irabor|Gabriel Olonisakin|Faruk Yahaya|Taoreed Lagbaja|Olufemi Oluyede|Tukur Buratai|Bello Matawalle|Awwal Gambo|Emmanuel Ogalla|Hassan Abubakar|Alex Badeh|Goodluck Jonathan|Nuhu Ribadu|Babagana Monguno|Ibrahim Attahiru|Waidi Shaibu',
  ],
  [
    'NL',
    'Kajsa Ollongren|Ruben Brekelmans|Ank Bijleveld|Jeanine Hennis-Plasschaert|Mark Rutte|Onno Eichelsheim|Rob Bauer|Dick Schoof|Tom Middendorp|Gijs Tuinman|Henk Kamp',
  ],
  [
    'NO',
    'Bjørn Arild Gram|Frank Bakke-Jensen|Ine Eriksen Søreide|Tore Sandvik|Odd Roger Enoksen|Jonas Gahr Støre|Eirik Kristoffersen|Haakon Bruun-Hanssen|Erna Solberg',
  ],
  [
    'NP',
    'KP Sharma Oli|K P Sharma Oli|Sher Bahadur Deuba|Pushpa Kamal Dahal|Ishwar Pokhrel|Purna Chandra Thapa|Prabhu Ram Sharma|Ashok Raj Sigdel|Rajendra Chhetri|Manbir Rai|Bhimsen Das Pradhan',
  ],
  [
    'NZ',
    'Judith Collins|Andrew Little|Peeni Henare|Ron Mark|Gerry Brownlee|Winston Peters|Jacinda Ardern|Christopher Luxon|Kevin Short|Tony Davies|Jonathan Coleman|Tim Keating|Mark Mitchell',
  ],
  [
    'OM',
    'Haitham bin Tarik|Haitham bin Tariq|Shihab bin Tarik|Qaboos bin Said|Badr bin Saud al Busaidi|Abdullah bin Khamis al Raisi|Ahmed bin Harith al Nabhani|Mohammed bin Nasser al Rasbi|Sultan bin Mohammed al Numani|Mohammed bin Nasser al Zaabi',
  ],
  ['PG', 'James Marape|Billy Joseph|Win Bakri Daki|Saki Soloma|Mark Goina|Philip Polewara|Fabian Pok'],
  [
    'PH',
    'Gilberto Teodoro|Gilbert Teodoro|Gilberto Teodoro Jr|Delfin Lorenzana|Voltaire Gazmin|Carlito Galvez|Carlito Galvez Jr|Ferdinand Marcos|Ferdinand Marcos Jr|Rodrigo Duterte|Romeo Brawner|Romeo Brawner Jr|Andres Centino|Jose Faustino|Jose Faustino Jr|Benigno Aquino|Enrique Manalo|Cirilito Sobejana|Felimon Santos|Eduardo Año',
  ],
  [
    'PK',
    'Imran Khan|Nawaz Sharif|Shehbaz Sharif|Shahbaz Sharif|Shahid Khaqan Abbasi|Anwaar-ul-Haq Kakar|Asif Ali Zardari|Arif Alvi|Mamnoon Hussain|Khawaja Asif|Khawaja Muhammad Asif|Pervez Khattak|Khurram Dastgir|Khurram Dastgir Khan|Qamar Javed Bajwa|Qamar Bajwa|Asim Munir|Syed Asim Munir|Raheel Sharif|Ashfaq Parvez Kayani|Sahir Shamshad Mirza|Nadeem Raza|Zubair Mahmood Hayat|Rashad Mahmood|Zaheer Ahmed Baber Sidhu|Zaheer Ahmad Babar Sidhu|Mujahid Anwar Khan|Sohail Aman|Naveed Ashraf|Amjad Khan Niazi|Muhammad Amjad Khan Niazi|Zafar Mahmood Abbasi|Muhammad Zakaullah|Ishaq Dar|Shah Mahmood Qureshi|Bilawal Bhutto Zardari|Asif Ghafoor|Babar Iftikhar|Ahmed Sharif Chaudhry|Moeed Yusuf|Faiz Hameed|Zobaida Jalal|Rana Tanveer Hussain|Hamood Uz Zaman Khan|Ikram ul Haq|Zamir ul Hassan|Asim Malik|Naveed Mukhtar|Rizwan Akhtar|Hina Rabbani Khar|Sartaj Aziz|Tahir Rafique Butt|Mohsin Naqvi',
  ],
  [
    'PL',
    'Władysław Kosiniak-Kamysz|Mariusz Błaszczak|Antoni Macierewicz|Tomasz Siemoniak|Andrzej Duda|Donald Tusk|Mateusz Morawiecki|Rajmund Andrzejczak|Wiesław Kukuła|Radosław Sikorski|Cezary Tomczyk|Paweł Zalewski|Karol Nawrocki',
  ],
  ['PT', 'Nuno Melo|Helena Carreiras|João Gomes Cravinho|José Alberto Azeredo Lopes|José Nunes da Fonseca'],
  [
    'QA',
    'Tamim bin Hamad|Khalid bin Mohammed Al Attiyah|Khalid bin Mohamed Al Attiyah|Khalid bin Mohammad Al Attiyah|Saoud bin Abdulrahman|Ghanem bin Shaheen Al Ghanem|Salem bin Hamad Al Nabit|Jassim bin Mohammed Al Mannai|Mohammed bin Abdulrahman Al-Thani|Hamad bin Ali Al Attiyah',
  ],
  [
    'RO',
    'Angel Tîlvăr|Angel Tilvar|Vasile Dîncu|Nicolae Ciucă|Nicolae Ciuca|Mihai Fifor|Mircea Dușa|Klaus Iohannis|Ionuț Moșteanu|Ionut Mosteanu|Gheorghiță Vlad|Daniel Petrescu|Mihnea Motoc|Gabriel Leș|Adrian Țuțuianu|Radu Miruță',
  ],
  [
    'RS',
    'Aleksandar Vučić|Aleksandar Vulin|Nebojša Stefanović|Miloš Vučević|Bratislav Gašić|Zoran Đorđević|Zoran Djordjevic|Ivica Dačić|Milan Mojsilović|Ana Brnabić|Ljubiša Diković|Nebojša Rodić|Ivica Dacic|Nebojsa Rodic',
  ],
  [
    'RU',
    'Vladimir Putin|Dmitry Medvedev|Sergei Shoigu|Sergey Shoigu|Andrei Belousov|Andrey Belousov|Valery Gerasimov|Sergey Lavrov|Sergei Lavrov|Anatoly Antonov|Alexander Fomin|Anatoly Serdyukov|Nikolai Makarov|Nikolai Patrushev|Yunus-bek Yevkurov|Yunus-Bek Yevkurov|Oleg Salyukov|Nikolai Yevmenov|Dmitry Bulgakov|Timur Ivanov|Igor Konashenkov|Dmitry Peskov|Mikhail Mishustin',
  ],
  [
    'RW',
    'Paul Kagame|Juvenal Marizamunda|Albert Murasira|James Kabarebe|Mubarakh Muganga|Patrick Nyamvumba|Jean Bosco Kazura|Vincent Nyakarundi',
  ],
  [
    'SA',
    'Mohammed bin Salman|Khalid bin Salman|Faisal bin Farhan|Fayyad Al-Ruwaili|Fayyadh Al-Ruwaili|Fayyad bin Hamed Al-Ruwaili|Salman bin Abdulaziz|Abdulrahman bin Saleh Al-Bunyan|Adel al-Jubeir|Mohammed bin Nayef|Talal Abdullah Al-Otaibi|Turki bin Bandar',
  ],
  [
    'SE',
    'Pål Jonson|Peter Hultqvist|Micael Bydén|Michael Claesson|Ulf Kristersson|Karin Enström|Magdalena Andersson|Sverker Göranson',
  ],
  [
    'SG',
    'Ng Eng Hen|Lee Hsien Loong|Lawrence Wong|Chan Chun Sing|Melvyn Ong|Aaron Beng|Perry Lim|Heng Chee How|Zaqy Mohamad|Cai Dexian|Vivian Balakrishnan|Ong Ye Kung|Ng Chee Meng|David Neo|Goh Si Hou|Kelvin Khong',
  ],
  ['SI', 'Marjan Šarec|Matej Tonin|Karl Erjavec|Andreja Katič|Borut Sajovic|Borut Pahor'],
  ['SK', 'Robert Kaliňák|Jaroslav Naď|Peter Gajdoš|Martin Glváč|Daniel Zmeko|Robert Fico|Milan Maxim'],
  [
    'SO',
    'Hassan Sheikh Mohamud|Abdulkadir Mohamed Nur|Odowa Yusuf Rage|Hassan Ali Mohamed|Mohamed Abdullahi Mohamed|Ibrahim Sheikh Muhyadin',
  ],
  ['SY', 'Bashar al-Assad|Ahmed al-Sharaa|Murhaf Abu Qasra|Ali Abdullah Ayoub|Fahd al-Freij|Asaad al-Shaibani'],
  [
    'TH',
    'Prayut Chan-o-cha|Prayuth Chan-o-cha|Prawit Wongsuwan|Sutin Klungsang|Phumtham Wechayachai|Natthaphon Narkphanit|Srettha Thavisin|Songwit Noonpakdee|Chalermphon Srisawasdi|Paetongtarn Shinawatra',
  ],
  ['TJ', 'Emomali Rahmon|Sherali Mirzo|Emomali Sobirzoda'],
  ['TM', 'Serdar Berdimuhamedow|Gurbanguly Berdimuhamedow|Begench Gundogdyev|Begench Gundogdiyev'],
  ['TN', 'Kais Saied|Imed Memmiche|Khaled Sehili|Farhat Horchani|Abdelkrim Zbidi|Ibrahim Bartagi|Mohamed Ghoul'],
  [
    'TR',
    'Recep Tayyip Erdogan|Recep Tayyip Erdoğan|Hulusi Akar|Yasar Guler|Yaşar Güler|Metin Gürak|Metin Gurak|Selçuk Bayraktaroğlu|Fikri Işık|Fikri Isik|Nurettin Canikli|Ismet Yilmaz|İsmet Yılmaz|Hakan Fidan|Mevlüt Çavuşoğlu|Mevlut Cavusoglu|Binali Yıldırım|Ibrahim Kalin|Ismail Demir|Haluk Gorgun|Haluk Görgün|Necdet Özel|Necdet Ozel|Musa Avsever|Ziya Cemal Kadioglu',
  ],
  [
    'TZ',
    'Stergomena Tax|Samia Suluhu Hassan|Hussein Mwinyi|Jacob Mkunda|Venance Mabeyo|John Magufuli|Innocent Bashungwa',
  ],
  [
    'UA',
    'Volodymyr Zelensky|Volodymyr Zelenskyy|Rustem Umerov|Oleksii Reznikov|Oleksiy Reznikov|Denys Shmyhal|Andriy Taran|Andrii Taran|Stepan Poltorak|Valerii Zaluzhnyi|Oleksandr Syrskyi|Dmytro Kuleba|Andrii Sybiha|Petro Poroshenko|Andriy Zagorodniuk|Viktor Muzhenko|Mykhailo Fedorov|Ruslan Khomchak',
  ],
  [
    'UG',
    'Yoweri Museveni|Muhoozi Kainerugaba|Wilson Mbadi|David Muhoozi|Vincent Ssempijja|Jacob Oboth|Katumba Wamala|Adolf Mwesige|Kayanja Muhanga|Peter Elwelu',
  ],
  [
    'US',
    'Lloyd Austin|Lloyd J Austin|Lloyd J. Austin|James Mattis|Jim Mattis|Mark Esper|Ash Carter|Ashton Carter|Chuck Hagel|Leon Panetta|Robert Gates|Pete Hegseth|Patrick Shanahan|Christopher Miller|Mark Milley|Mark A. Milley|Joseph Dunford|Charles Q. Brown|C.Q. Brown|Dan Caine|Martin Dempsey|Antony Blinken|Anthony Blinken|Mike Pompeo|Marco Rubio|John Kerry|Rex Tillerson|Michael Kurilla|Michael Erik Kurilla|Kenneth McKenzie|Kenneth F. McKenzie|Joseph Votel|Lloyd Austin III|Samuel Paparo|John Aquilino|Philip Davidson|Harry Harris|Stephen Townsend|Michael Langley|Kathleen Hicks|Jake Sullivan|Joe Biden|Donald Trump|Barack Obama|Kamala Harris|Mike Pence|JD Vance|Austin Scott Miller|John Nicholson|Alice Wells|Donald Lu|Victoria Nuland|Colin Kahl|Ely Ratner|John Kirby|Pat Ryder|Brad Cooper|Christopher Cavoli|William Burns|Elbridge Colby|Charles Flynn|Lisa Franchetti|James McConville|Randy George|Charles A. Flynn|Thomas Waldhauser|Curtis Scaparrotti|Tod Wolters',
  ],
  ['UZ', 'Shavkat Mirziyoyev|Bakhodir Kurbanov|Abdusalom Azizov|Shukhrat Kholmukhamedov|Qobul Berdiev|Kabul Berdiev'],
  ['VE', 'Nicolás Maduro|Vladimir Padrino López|Vladimir Padrino'],
  [
    'VN',
    'Phan Van Giang|Ngo Xuan Lich|Phung Quang Thanh|Nguyen Chi Vinh|Hoang Xuan Chien|Nguyen Tan Cuong|Pham Minh Chinh|To Lam|Nguyen Phu Trong|Nguyen Xuan Phuc|Luong Cuong|Trinh Van Quyet|Nguyen Hong Quan|Do Ba Ty|Le Huy Vinh|Vo Minh Luong|Nguyen Van Hien|Be Xuan Truong|Bui Thanh Son|Luong Tam Quang|Tran Dai Quang|Phung Si Tan|Pham Hoai Nam',
  ],
  [
    'YE',
    'Mohsen al-Daeri|Mohammed al-Maqdashi|Rashad al-Alimi|Mohammad Ali Al-Maqdashi|Abd Rabbo Mansour Hadi|Saghir bin Aziz',
  ],
  [
    'ZA',
    'Angie Motshekga|Thandi Modise|Nosiviwe Mapisa-Nqakula|Rudzani Maphwanya|Cyril Ramaphosa|Solly Shoke|Jacob Zuma|Lindiwe Sisulu|Bantu Holomisa',
  ],
  ['ZM', 'Hakainde Hichilema|Ambrose Lufuma|Dennis Alibuzwi|Edgar Lungu|Davies Chama|Sitali Dennis Alibuzwi'],
  [
    'ZW',
    'Emmerson Mnangagwa|Oppah Muchinguri|Oppah Muchinguri-Kashiri|Constantino Chiwenga|Philip Valerio Sibanda|Valerio Sibanda|Robert Mugabe',
  ],
]

/**
 * Calls back with each name and its state, for an index that folds names as the reader of articles does.
 * @param take gets a name as printed, and ISO 3166-1 alpha-2.
 */
export function eachKnownOfficial(take: (name: string, country: string) => void): void {
  for (const [country, names] of ROWS) for (const name of names.split('|')) take(name, country)
}
